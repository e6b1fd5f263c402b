/** What does not count as content, as wordings. */

/** A text that only holds the place of another. */
export const PLACEHOLDER =
  /^(?:todo|tbd|tbc|tba|fixme|xxx+|fill (?:this |me )?in|to be (?:assigned|defined|determined|decided|done|written|completed|confirmed|added|documented|filled)|coming soon|work in progress|wip|_{3,}|(?:\.{3}|…|\?+|-+|–|—)$|yyyy-mm-dd|insert .* here|placeholder|lorem ipsum|noch offen|zu ergänzen|à compléter|à définir|por definir|por completar|da definire|a definir|nader te bepalen|未定|待定|待补充|작성 예정)(?:\b|$|(?<=[^\w]))/i;

/** Says that there is nothing, and not why. */
export const BARE_NONE =
  /^(?:n\/?a|none(?: (?:needed|required))?|not (?:needed|required)|does not apply|nil|not ?applicable|nothing|-|–|—|keine?|aucune?|ninguno|ninguna|nessuno|nessuna|nenhuma?|geen|なし|无|無|没有|없음)$/i;

/** How templates tell what to write: only in a quote, in italics or in a code span. */
export const TEMPLATE_HINT =
  /^[„“"«'(\s]*(?:this is (?:a|the) (?:place|section|space)|use this (?:section|space)|in this section|describe|list|explain|add|include|insert|provide|document|specify|define|replace|fill|outline|state|give|enter|note (?:any|the)|link to|put|write|todo|tbd|customi[sz]e|your |name of|author name|approver|short description|what|who|when|where|how|which|why|dies ist ein ort|beschreiben|c'est un endroit|il s'agit d'un endroit|décrivez|aquí|describa|这里可以|在此|ここに)/i;

/** A question to the author begins so; "Is the database up?" is a check and content. */
export const QUESTION_WORD =
  /^[\s„“"«'`*_([-]*(?:\d+[.)]\s*)?(?:who|whom|whose|what|when|where|how|which|why|are there|is there|do we|does (?:it|the|this)|will (?:it|the|this)|can (?:it|the|this)|wer|wen|wem|was|wann|wie|welche\w*|warum|qui|quand|quel\w*|comment|où|pourquoi|¿|quién|cuándo|cómo|chi|quando|come|quale|quem|como|wie|wat|wanneer|hoe|谁|什么|何时|如何|怎么|誰|何|いつ|どの|누가|언제|어떻게)/iu;

/** A line that only introduces what follows. */
export const LEAD_IN = /[:：]\s*(?:\*\*|__)?\s*$/;
