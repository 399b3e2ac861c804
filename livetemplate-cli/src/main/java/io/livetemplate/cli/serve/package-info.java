/**
 * A page that follows its files.
 *
 * <p>Call chain: {@link io.livetemplate.cli.serve.LivePage} binds the page and is shown new content
 * by {@link io.livetemplate.cli.serve.Reloader}, which decides what a change of the files means;
 * {@link io.livetemplate.cli.serve.FileFollower} calls it whenever {@link
 * io.livetemplate.cli.serve.FolderWatch} hears of a change, and now and then without, because some
 * file systems tell nothing.
 */
@NullMarked
package io.livetemplate.cli.serve;

import org.jspecify.annotations.NullMarked;
