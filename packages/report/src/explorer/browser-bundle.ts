/**
 * A module and all that it uses as one classic script that a browser runs; what it does not use is left out.
 *
 * @param entry path of the module
 * @throws {Error} the module cannot be read, or something that a browser lacks is left in it
 */
export async function browserBundle(entry: string): Promise<string> {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: entry,
    platform: 'browser',
    // Modules of ours do nothing when they are loaded, so that what reads files is left out with the names nobody uses.
    external: /^node:/,
    treeshake: { moduleSideEffects: false },
    logLevel: 'silent',
  });
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true });
    const [{ code }, ...others] = output;
    if (others.length > 0 || /\brequire\(|node:/.test(code))
      throw new Error(`${entry} needs more than a browser has; expected one script without modules of Node`);
    return code;
  } finally {
    await bundle.close();
  }
}
