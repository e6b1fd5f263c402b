import { Argument, InvalidArgumentError, Option } from 'commander';
import { parseDay } from '../../core/facts/dates';
import { parseShare } from '../share';

export function pathsArgument(): Argument {
  return new Argument(
    '[paths...]',
    'files, folders or globs (default: the current folder); a file that is named counts as a manual, whatever its name',
  );
}

export function dayOption(): Option {
  return new Option('--today <day>', 'the day to judge by (YYYY-MM-DD), in place of the clock').argParser(
    (text: string) => {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || parseDay(text) === undefined) {
        throw new InvalidArgumentError('It takes a day as YYYY-MM-DD.');
      }
      return text;
    },
  );
}

export function respectIncludeOption(): Option {
  return new Option('--respect-include', 'leave out files that are named but would not be found as manuals');
}

/** Reads only a part of the files, so that several machines share the work. */
export function shardOption(): Option {
  return new Option('--shard <i/n>', 'read only the i-th of n parts, and write what `merge` joins')
    .argParser((text: string) => {
      const share = parseShare(text);
      if (!share) throw new InvalidArgumentError('It takes a part of a number of parts, such as 2/4.');
      return share;
    })
    .conflicts(['format', 'baseline', 'changedSince', 'fix']);
}
