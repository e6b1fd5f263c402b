import { openWorkbenches } from './workbench';

export const mochaHooks = {
  /** A test that fails leaves a picture of what was on the screen. */
  async afterEach(this: Mocha.Context): Promise<void> {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.fullTitle().replaceAll(/[^\w]+/g, '-');
    for (const workbench of openWorkbenches()) await workbench.screenshot(`failed-${name}`);
  },

  /** A test that failed before it closed its workbench must not keep the run from ending. */
  async afterAll(): Promise<void> {
    await Promise.allSettled(openWorkbenches().map((workbench) => workbench.close()));
  },
};
