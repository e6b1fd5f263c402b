/** A configuration to begin with: valid as it is, everything else to be uncommented. */
export const CONFIG_TEMPLATE = `# How Owner's Manual checks this repository. Every key is optional.

# stability (default), strict or minimal
preset: stability

# Markdown files that are manuals, beside those that are found by their names.
# include: ["services/**/*.md"]

# Files that are never manuals, as in .gitignore.
# exclude: ["archive/"]

# Severity by rule: error, warning, information, hint or off. \`owners-manual rules\` lists them.
# rules:
#   spof-missing: error

# More titles that announce a topic.
# aliases:
#   rollback: ["Way back"]
`;
