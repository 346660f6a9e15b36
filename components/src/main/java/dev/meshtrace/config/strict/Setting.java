package dev.meshtrace.config.strict;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What may be written under one key. The reader, the JSON Schema and the documentation are all made from it. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Setting {
    /** What the setting means, as the editor and the documentation show it. */
    String value();

    /** The key, where it cannot be the component's name. */
    String key() default "";

    boolean required() default false;

    boolean requiredInProd() default false;

    /** The value where nothing is written. */
    String byDefault() default "";

    /** The value where nothing is written in dev. */
    String inDev() default "";

    /** The value where nothing is written in prod. */
    String inProd() default "";

    /** How the value comes about where nothing is written and another setting decides: for people only. */
    String otherwise() default "";

    /** The only choice that prod allows. */
    String onlyInProd() default "";

    Form form() default Form.TEXT;

    /** The form of a map's keys. */
    Form keys() default Form.TEXT;

    int min() default Integer.MIN_VALUE;

    int max() default Integer.MAX_VALUE;

    /** Whether a map or list must have something in it. */
    boolean notEmpty() default false;
}
