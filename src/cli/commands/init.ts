import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONFIG_NAMES } from '../../core/config/config';
import { CONFIG_TEMPLATE } from '../../core/config/configTemplate';
import { reasonOf } from '../nodeFiles';
import { EXIT, Failure, say, type ExitCode, type World } from '../world';

export function initCommand(program: Command, world: World, exit: (code: ExitCode) => void): void {
  program
    .command('init')
    .summary('write a configuration file')
    .description(`Write ${CONFIG_NAMES[0]} into the current folder. One that is there is left as it is.`)
    .action(async () => {
      const there = CONFIG_NAMES.find((name) => existsSync(join(world.cwd, name)));
      if (there) throw new Failure(`${there}: is there already, and was left as it is`);
      try {
        await writeFile(join(world.cwd, CONFIG_NAMES[0]), CONFIG_TEMPLATE, { flag: 'wx' });
      } catch (error) {
        throw new Failure(`${CONFIG_NAMES[0]}: cannot be written: ${reasonOf(error)}`, { cause: error });
      }
      await say(world, `Wrote ${CONFIG_NAMES[0]}.`);
      exit(EXIT.clean);
    });
}
