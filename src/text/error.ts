/** An error a person can act on: a stable code for programs, what is wrong, and what to do about it. */
export class HearsayError extends Error {
  readonly code: string;
  readonly hint: string;

  constructor(code: string, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HearsayError';
    this.code = code;
    this.hint = hint;
  }
}
