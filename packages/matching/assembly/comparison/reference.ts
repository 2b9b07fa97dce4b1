// The most rotation allowed, and the reference at hand: minutiae, first bytes of its positions and directions.
export let rotationLimit: i32 = 128;
export let references: i32 = 0;
export let positions: i32 = 0;
export let directions: i32 = 0;

/** Takes the finger of a block as the reference, turned by at most `limit`, in 1/256 turn. */
export function takeReference(block: i32, limit: i32): void {
  rotationLimit = limit;
  references = load<u8>(block);
  positions = block + 4;
  directions = block + 4 + 20 * references;
}
