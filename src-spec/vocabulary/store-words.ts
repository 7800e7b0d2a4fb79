/** The key of what a record of a decision chooses. */
export const decisionKey = /^\W{0,4}(?:decision|chosen option|choice|entscheidung|décision|decisión|decisão|决策|決定|결정)\W{0,4}$/iu

const anything = /^/
/** The words before and after the name of a store with which a sentence says that data is kept there. */
export const storedHere: readonly { readonly left: RegExp; readonly right: RegExp }[] = [
  // "Entries are stored in MySQL", "We keep the list in a MySQL table".
  {
    left: /\b(?:stored|stores?|kept|keeps?|saved?|saves|persist(?:ed|s)?|lives?|written|writes?|goes|put)\b[^.;]{0,60}\b(?:in|to|into|on)\s(?:(?:a|an|one|the|our|its)\s)?(?:new\s)?(?:single\s)?$/iu,
    right: anything,
  },
  // "New table `list` in MySQL", "a collection in MongoDB".
  { left: /\b(?:tables?|collections?|columns?)\b[^.;]{0,40}\b(?:in|of)\s(?:(?:the|our)\s)?$/iu, right: /^[\s.,;)]|^$/u },
  // "MongoDB collection `list`", "MySQL table".
  { left: /^[\s*_`-]{0,6}(?:(?:a|an|one|new)\s){0,2}$/iu, right: /^\s(?:tables?|collections?)\b/iu },
  // "Use MongoDB for the list", "We adopt MySQL 8".
  { left: /^[\s*_`]{0,4}(?:we\s)?(?:will\s)?(?:use|adopt|choose|take|store in|go with)\s$/iu, right: anything },
]
