declare const brand: unique symbol

/** A primitive that only its maker may produce: `Brand<string, 'Cin'>` is no ordinary string. */
export type Brand<Primitive, Name extends string> = Primitive & { readonly [brand]: Name }
