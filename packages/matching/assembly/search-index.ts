// The scan of an index: for each query the entries of one bucket, by xor and popcount of 16-bit sketches, sixteen at a
// time; an entry near enough adds its vote to the 16-bit counter of its slot, which stays at 65,535. The same counters as
// plainScan in src/search-index/scan-buckets.ts gives; the layout stands in src/search-index/index-memory.ts.
//
// AssemblyScript 0.28.20, kept as text in src/search-index/scan-module.ts. To build it again:
//   npx assemblyscript@0.28.20 packages/matching/assembly/search-index.ts --runtime stub --importMemory --sharedMemory --initialMemory 1 --maximumMemory 65536 --noExportMemory --noAssert -O3 --converge --enable simd --enable threads -o search-index.wasm
//   base64 -w0 search-index.wasm

/** Byte of a row of votes that holds the greatest distance with a vote. */
const REACH_AT: usize = 17;

/** Bits in which eight sketches differ from the probe's. */
function distances(sketches: usize, probe: v128): v128 {
  return i16x8.extadd_pairwise_i8x16_u(i8x16.popcnt(v128.xor(v128.load(sketches), probe)));
}

export function scan(
  queries: usize,
  count: i32,
  sketches: usize,
  low: usize,
  high: usize,
  counters: usize,
  scratch: usize,
): void {
  for (let q = 0; q < count; q++) {
    const query = queries + ((<usize>q) << 4);
    let entry = <usize>load<u32>(query);
    const after = <usize>load<u32>(query, 4);
    const votes = <usize>load<u32>(query, 12);
    const reach = load<u8>(votes + REACH_AT);
    if (reach > 16) continue;
    const probe = i16x8.splat(<i16>load<u32>(query, 8));
    const most = i8x16.splat(<i8>reach);
    while (entry < after) {
      const from = sketches + (entry << 1);
      const apart = i8x16.narrow_i16x8_u(distances(from, probe), distances(from + 16, probe));
      let near = i8x16.bitmask(i8x16.le_u(apart, most));
      const rest = after - entry;
      if (rest < 16) near &= (1 << (<i32>rest)) - 1;
      if (near) v128.store(scratch, apart);
      while (near) {
        const lane = <usize>ctz(near);
        near &= near - 1;
        const at = entry + lane;
        const slot = <usize>load<u16>(low + (at << 1)) | ((<usize>load<u8>(high + at)) << 16);
        const counter = counters + (slot << 1);
        const sum = <u32>load<u16>(counter) + <u32>load<u8>(votes + <usize>load<u8>(scratch + lane));
        store<u16>(counter, <u16>min<u32>(sum, 65535));
      }
      entry += 16;
    }
  }
}

/** Adds `count` counters to others, which stay at 65,535; `count` is rounded up to a multiple of eight. */
export function join(counters: usize, others: usize, count: i32): void {
  for (let k = 0; k < count; k += 8) {
    const at = (<usize>k) << 1;
    v128.store(counters + at, i16x8.add_sat_u(v128.load(counters + at), v128.load(others + at)));
  }
}
