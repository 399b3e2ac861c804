/**
 * The data of a page, from JSON (RFC 8259).
 *
 * <p>Call chain: {@link io.livetemplate.cli.data.DataFile} gets the bytes, {@link
 * io.livetemplate.cli.data.Json} makes a value of them; whatever is wrong is a {@link
 * io.livetemplate.cli.data.DataException} that names the place and what to write there.
 *
 * <table>
 * <caption>What becomes of JSON</caption>
 * <tr><th>JSON</th><th>Value</th><th>Shown as</th></tr>
 * <tr><td>object</td><td>Map in the order of the file</td><td></td></tr>
 * <tr><td>array</td><td>List</td><td></td></tr>
 * <tr><td>string</td><td>String</td><td>itself</td></tr>
 * <tr><td>12, -3</td><td>Long, BigInteger where that is too small</td><td>as written; -0 as 0</td></tr>
 * <tr><td>1.10, 1e3</td><td>BigDecimal</td><td>1.10 as written; 1e3 as 1000</td></tr>
 * <tr><td>true, false, null</td><td>Boolean, null</td><td>null as nothing</td></tr>
 * </table>
 *
 * <p>The reader is the program's own because its messages are for people who edit JSON by hand
 * while a page is open beside it: each says what to write instead.
 */
@NullMarked
package io.livetemplate.cli.data;

import org.jspecify.annotations.NullMarked;
