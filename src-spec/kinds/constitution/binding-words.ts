/** Binding words in English, German, Chinese and Japanese. */
export const bindingWord =
  /\bmust\b|\bshall\b|\bprohibited\b|\bforbidden\b|\brequired\b|\bmandatory\b|\bnever\b|\bnon-negotiable\b|\bmuss\b|\bmüssen\b|\bverboten\b|\bpflicht\b|必须|禁止|不得|必須|なければならない/iu
