import picomatch from 'picomatch/posix';

/** Whether a path from the root, with `/`, matches one of the globs; case does not count. */
export type PathTest = (path: string) => boolean;

/** @param folder where the globs hold: they are matched from it downwards */
export function pathTest(globs: readonly string[], folder = ''): PathTest {
  if (globs.length === 0) return () => false;
  const test = picomatch([...globs], { nocase: true, dot: true });
  if (folder === '') return (path) => test(path);
  return (path) => path.startsWith(`${folder}/`) && test(path.slice(folder.length + 1));
}
