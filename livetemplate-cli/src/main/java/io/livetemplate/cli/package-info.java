/**
 * The command line: serve, render, diff.
 *
 * <p>Call chain: {@link io.livetemplate.cli.Main} runs {@link io.livetemplate.cli.Program}, which
 * has picocli read the arguments and call one of the commands; what a command throws becomes
 * a message and an exit status in {@link io.livetemplate.cli.Failures}. Templates come from {@link
 * io.livetemplate.cli.template.TemplateFiles}, data from {@link io.livetemplate.cli.data.DataFile},
 * and {@link io.livetemplate.cli.serve} follows both while a page is served. {@link
 * io.livetemplate.cli.check} needs no data.
 *
 * <table>
 * <caption>Exit statuses</caption>
 * <tr><td>0</td><td>all went well</td></tr>
 * <tr><td>1</td><td>a template or data is wrong, or a file or port cannot be had</td></tr>
 * <tr><td>2</td><td>the command was called in a way that cannot work</td></tr>
 * <tr><td>130, 143</td><td>serve, ended by SIGINT (Ctrl-C) or SIGTERM: stopped as it should</td></tr>
 * </table>
 */
@NullMarked
package io.livetemplate.cli;

import org.jspecify.annotations.NullMarked;
