import picomatch from 'picomatch/posix';

/** Whether a path from the root, with `/`, matches one of the globs; case does not count. */
export type PathTest = (path: string) => boolean;

export function pathTest(globs: readonly string[]): PathTest {
  if (globs.length === 0) return () => false;
  const test = picomatch([...globs], { nocase: true, dot: true });
  return (path) => test(path);
}
