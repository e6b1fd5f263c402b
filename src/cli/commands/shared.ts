import { Argument, InvalidArgumentError, Option } from 'commander';
import { parseDay } from '../../core/dates';

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
