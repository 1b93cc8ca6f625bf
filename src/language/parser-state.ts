/**
 * The state of an arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta 2011) over one sentence: a stack, a buffer that begins at `next`, and the
 * arcs so far. Tokens are 0 … length − 1; ROOT is `length`, at the end of the buffer; NONE is `length + 1`. Typed arrays, reused from
 * sentence to sentence: every transition touches them.
 */
export class ParserState {
  length = 0;
  next = 0;
  depth = 0;
  stack = new Int32Array(0);
  heads = new Int32Array(0);
  labels = new Int32Array(0);
  /** The outermost and second outermost child on either side; NONE where there is none. */
  left1 = new Int32Array(0);
  left2 = new Int32Array(0);
  right1 = new Int32Array(0);
  right2 = new Int32Array(0);
  leftCount = new Int32Array(0);
  rightCount = new Int32Array(0);
  /** The labels of the children on either side, added up as hashes. */
  leftSet = new Int32Array(0);
  rightSet = new Int32Array(0);

  reset(length: number): void {
    if (this.stack.length < length + 2) this.#grow(2 * length + 64);
    this.length = length;
    this.next = 0;
    this.depth = 0;
    const none = length + 1;
    const end = length + 2;
    this.heads.fill(none, 0, end);
    this.labels.fill(-1, 0, end);
    this.left1.fill(none, 0, end);
    this.left2.fill(none, 0, end);
    this.right1.fill(none, 0, end);
    this.right2.fill(none, 0, end);
    this.leftCount.fill(0, 0, end);
    this.rightCount.fill(0, 0, end);
    this.leftSet.fill(0, 0, end);
    this.rightSet.fill(0, 0, end);
  }

  #grow(size: number): void {
    this.stack = new Int32Array(size);
    this.heads = new Int32Array(size);
    this.labels = new Int32Array(size);
    this.left1 = new Int32Array(size);
    this.left2 = new Int32Array(size);
    this.right1 = new Int32Array(size);
    this.right2 = new Int32Array(size);
    this.leftCount = new Int32Array(size);
    this.rightCount = new Int32Array(size);
    this.leftSet = new Int32Array(size);
    this.rightSet = new Int32Array(size);
  }

  get done(): boolean {
    return this.depth === 0 && this.next === this.length;
  }

  /** The stack's item `from` places below its top; NONE where the stack ends before. */
  peek(from: number): number {
    return from < this.depth ? this.stack[this.depth - 1 - from]! : this.length + 1;
  }

  get canShift(): boolean {
    return this.next < this.length;
  }

  /** Only one token may hang on ROOT: the last on the stack. */
  get canLeft(): boolean {
    return this.depth > 0 && (this.next < this.length || this.depth === 1);
  }

  get canRight(): boolean {
    return this.depth > 1;
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  /** Hangs the top of the stack on the front of the buffer. */
  leftArc(label: number): void {
    const child = this.stack[--this.depth]!;
    const head = this.next;
    this.heads[child] = head;
    this.labels[child] = label;
    this.left2[head] = this.left1[head]!;
    this.left1[head] = child;
    this.leftCount[head]!++;
    this.leftSet[head] = (this.leftSet[head]! + Math.imul(label + 1, 0x9e3779b1)) | 0;
  }

  /** Hangs the top of the stack on the item below it. */
  rightArc(label: number): void {
    const child = this.stack[--this.depth]!;
    const head = this.stack[this.depth - 1]!;
    this.heads[child] = head;
    this.labels[child] = label;
    this.right2[head] = this.right1[head]!;
    this.right1[head] = child;
    this.rightCount[head]!++;
    this.rightSet[head] = (this.rightSet[head]! + Math.imul(label + 1, 0x9e3779b1)) | 0;
  }
}

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
