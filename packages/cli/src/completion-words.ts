import type { Argument, Command, Option } from 'commander';

/** Where in the command a word is completed. */
type Place = { readonly command: Command; readonly awaiting: Option | undefined };

/** Names that stand for files, in one kind of argument: those of scenarios that ship. */
type Names = { readonly scenarios: readonly string[] };

const optionsOf = (command: Command): readonly Option[] => [
  ...command.createHelp().visibleOptions(command),
  ...command.createHelp().visibleGlobalOptions(command),
];

/** Walks the words before the last one: into subcommands, and past values of options. */
function placeAfter(words: readonly string[], program: Command): Place {
  return words.reduce<Place>(
    ({ command, awaiting }, word) => {
      if (awaiting !== undefined) return { command, awaiting: undefined };
      const option = optionsOf(command).find(({ long, short }) => word === long || word === short);
      if (option !== undefined) return { command, awaiting: option.required ? option : undefined };
      return { command: command.commands.find((one) => one.name() === word) ?? command, awaiting };
    },
    { command: program, awaiting: undefined },
  );
}

const choicesOf = ({ argChoices }: Argument | Option): readonly string[] => argChoices ?? [];

/** What may stand where no option begins: subcommands, choices of arguments and names of scenarios. */
function operands(command: Command, program: Command, { scenarios }: Names): readonly string[] {
  const commands = command.createHelp().visibleCommands(command);
  const takesScenario =
    command === program || command.registeredArguments.some((argument) => argument.name() === 'scenario');
  return [
    ...commands.map((one) => one.name()),
    ...command.registeredArguments.flatMap(choicesOf),
    ...(takesScenario ? scenarios : []),
  ];
}

/**
 * What the last of some words of a command line can become. Empty where only a file can follow.
 *
 * @param words the words after the name of the command, the last one perhaps unfinished or empty
 */
export function completions(words: readonly string[], program: Command, names: Names): readonly string[] {
  const last = words.at(-1) ?? '';
  const { command, awaiting } = placeAfter(words.slice(0, -1), program);
  const possible =
    awaiting !== undefined
      ? choicesOf(awaiting)
      : last.startsWith('-')
        ? optionsOf(command).flatMap(({ long }) => long ?? [])
        : operands(command, program, names);
  return possible.filter((word) => word.startsWith(last));
}
