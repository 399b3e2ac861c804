package io.livetemplate.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The author's promise that objects of just this class never change: each member gives the same
 * answer each time, and so does {@code toString}. What a member answers is judged for itself: a
 * mutable list in it is still read again.
 *
 * <p>A live page takes over what it showed of an object when the same object is in the next model
 * and cannot have changed. It knows that of records, enums, texts, boxed and big numbers, {@code
 * java.time}, {@code UUID} and the lists and maps of {@code List.of}, {@code List.copyOf}, {@code
 * toList()} and {@code Map.of}, as far as they hold nothing but such. A method of a record that is
 * no component is taken to depend on its components alone. Everything else, beans and {@code
 * ArrayList} among it, is read again at each change and compared by what it shows, which is right
 * too, and slower.
 *
 * <p>Not inherited: a subclass may add what changes.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Immutable {}
