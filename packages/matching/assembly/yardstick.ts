// The yardstick: how many 32-byte codes a thread can compare by xor and popcount, in cache.
//
// Layout: blocks of 16 codes interleaved bytewise, 512 bytes a block: byte b of code k is at 16 b + k.
// AssemblyScript 0.28.20, kept as text in src/yardstick/yardstick-module.ts. To build it again:
//   npx --package assemblyscript@0.28.20 asc packages/matching/assembly/yardstick.ts --runtime stub --importMemory --noAssert -O3 --converge --enable simd -o yardstick.wasm
//   base64 -w0 yardstick.wasm

/** Set bits of 16 differing bytes of each of 16 codes: at most 128, so that a byte lane does not overflow. */
function half(block: usize, probe: usize, first: usize): v128 {
  let sum: v128 = i8x16.splat(0);
  for (let b: usize = first; b < first + 16; b += 4) {
    const at = block + b * 16;
    sum = i8x16.add(
      sum,
      i8x16.add(
        i8x16.add(
          i8x16.popcnt(v128.xor(v128.load(at), v128.load8_splat(probe + b))),
          i8x16.popcnt(v128.xor(v128.load(at + 16), v128.load8_splat(probe + b + 1))),
        ),
        i8x16.add(
          i8x16.popcnt(v128.xor(v128.load(at + 32), v128.load8_splat(probe + b + 2))),
          i8x16.popcnt(v128.xor(v128.load(at + 48), v128.load8_splat(probe + b + 3))),
        ),
      ),
    );
  }
  return sum;
}

/** Sum over the codes of `count` blocks of the bits in which they differ from the 32 bytes at `probe`. */
export function differingBits(probe: usize, blocks: usize, count: i32): i32 {
  let total: v128 = i32x4.splat(0);
  for (let i = 0; i < count; i++) {
    const block = blocks + <usize>i * 512;
    const sums = i16x8.add(
      i16x8.extadd_pairwise_i8x16_u(half(block, probe, 0)),
      i16x8.extadd_pairwise_i8x16_u(half(block, probe, 16)),
    );
    total = i32x4.add(total, i32x4.extadd_pairwise_i16x8_u(sums));
  }
  return (
    i32x4.extract_lane(total, 0) +
    i32x4.extract_lane(total, 1) +
    i32x4.extract_lane(total, 2) +
    i32x4.extract_lane(total, 3)
  );
}
