/** `to` as a link from the document `from` has it; both are paths from the root of the repository. */
export function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  const steps = [...here.slice(shared).map(() => '..'), ...there.slice(shared)];
  return steps
    .map((step) =>
      step.replace(/[\s()%<>]/g, (char) =>
        encodeURIComponent(char).replace(/[()]/g, (paren) => (paren === '(' ? '%28' : '%29')),
      ),
    )
    .join('/');
}

/** The folder of a path, without trailing slash; '' for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
