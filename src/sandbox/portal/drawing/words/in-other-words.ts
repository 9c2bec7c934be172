/** The same keys, functions with the same arguments, in another language. */
export type InOtherWords<Value> = Value extends (...values: infer Values) => string
  ? (...values: Values) => string
  : Value extends string
    ? string
    : { [Key in keyof Value]: InOtherWords<Value[Key]> }
