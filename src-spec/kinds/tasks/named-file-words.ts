/** Extensions of files that people write by hand; others may end a name of code, or are made by tools. */
export const writtenExtensions: ReadonlySet<string> = new Set(
  (
    'astro c cc cjs cpp cs css cts dart ex exs fs go graphql h hpp hs html java jl js json jsx kt kts less lua md mdx mjs mts php ' +
    'prisma proto ps1 py r rb rs sass scala scss sh sql svelte swift tf toml ts tsx vue xml yaml yml zig'
  ).split(' '),
)

/** Folders of what tools write, or git leaves out. */
export const generatedFolders: ReadonlySet<string> = new Set(
  (
    'bin build cache coverage dist gen generated log logs node_modules obj out output outputs reports target temp tmp vendor venv ' +
    'artifacts results screenshots __pycache__ __generated__ .next .venv .cache .terraform'
  ).split(' '),
)

/** A path with one of these only shows a form. */
export const samplePath = /(?:^|[/_.-])(?:xxx|nnn|foo|bar|example|sample|placeholder|path|your|my|some)(?=$|[/_.-])|\.\./i

/** A task with one of these may be done without the file that it names. */
export const leavesNoFile =
  /\b(?:delet|remov|renam|mov|drop|deprecat|replac|migrat|merg|consolidat|inlin|skip|defer|cancel|supersed|obsolet|descop|revert|verif|confirm|ensur|check|audit|review|absen|unus)|\b(?:or|if|instead|already|unless|optional(?:ly)?|existing|not|no|never|without|gone|n\/a|wont|via|covered|similar)\b|won't|→|->|=>|~~/i

/** The same in other languages. */
export const leavesNoFileElsewhere =
  /删除|移除|重命名|移动|替换|合并|跳过|取消|刪除|移動|或|如果|已有|無需|无需|削除|移行|置換|または|不要|삭제|제거|이동|또는|\b(?:elimina|borra|renombra|mueve|remov|exclui|supprim|renomm|déplac|lösch|entfern|umbenenn|verschieb|ersetz|oder|falls|odonde|ya existe|já existe)|удал|переимен|перенес|или|если/iu
