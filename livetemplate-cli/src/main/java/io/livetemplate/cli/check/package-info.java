/**
 * The templates of a folder, looked through without data: {@link
 * io.livetemplate.cli.check.FolderCheck}. Which of them are pages shows in what the others include
 * ({@code Inclusions}); the types of their models come from a class path ({@link
 * io.livetemplate.cli.check.ModelClasses}).
 */
@NullMarked
package io.livetemplate.cli.check;

import org.jspecify.annotations.NullMarked;
