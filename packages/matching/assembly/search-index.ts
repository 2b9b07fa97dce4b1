// The scan of an index: for each query the entries of one bucket, by xor and popcount of 16-bit sketches, eight at a
// time; an entry near enough adds its vote to the 16-bit counter of its slot, which stays at 65,535. The same counters as
// plainScan in src/search-index/scan-buckets.ts gives; the layout stands in src/search-index/index-memory.ts.
//
// AssemblyScript 0.28.20, kept as text in src/search-index/scan-module.ts. To build it again:
//   npx assemblyscript@0.28.20 packages/matching/assembly/search-index.ts --runtime stub --importMemory --sharedMemory --initialMemory 1 --maximumMemory 65536 --noExportMemory --noAssert -O3 --converge --enable simd --enable threads -o search-index.wasm
//   base64 -w0 search-index.wasm

/** Byte of a row of votes that holds the greatest distance with a vote. */
const REACH_AT: usize = 17;

function vote(entry: usize, distance: usize, votes: usize, low: usize, high: usize, counters: usize): void {
  const slot = <usize>load<u16>(low + (entry << 1)) | ((<usize>load<u8>(high + entry)) << 16);
  const counter = counters + (slot << 1);
  const sum = <u32>load<u16>(counter) + <u32>load<u8>(votes + distance);
  store<u16>(counter, <u16>min<u32>(sum, 65535));
}

export function scan(queries: usize, count: i32, sketches: usize, low: usize, high: usize, counters: usize): void {
  for (let q = 0; q < count; q++) {
    const query = queries + ((<usize>q) << 4);
    let entry = <usize>load<u32>(query);
    const after = <usize>load<u32>(query, 4);
    const sketch = load<u32>(query, 8);
    const votes = <usize>load<u32>(query, 12);
    const reach = load<u8>(votes + REACH_AT);
    if (reach > 16) continue;
    const probe = i16x8.splat(<i16>sketch);
    const least = i16x8.splat(<i16>reach);
    while (entry < after) {
      const differing = v128.xor(v128.load(sketches + (entry << 1)), probe);
      const distances = i16x8.extadd_pairwise_i8x16_u(i8x16.popcnt(differing));
      let near = i16x8.bitmask(i16x8.le_s(distances, least));
      const rest = after - entry;
      if (rest < 8) near &= (1 << (<i32>rest)) - 1;
      while (near) {
        const lane = <usize>ctz(near);
        near &= near - 1;
        const bits = popcnt<u32>(<u32>load<u16>(sketches + ((entry + lane) << 1)) ^ sketch);
        vote(entry + lane, <usize>bits, votes, low, high, counters);
      }
      entry += 8;
    }
  }
}
