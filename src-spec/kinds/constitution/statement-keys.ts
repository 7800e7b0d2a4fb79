import type { Pattern } from '../../memo/lazy-pattern'
import { wordPattern } from '../../vocabulary/word-pattern'

export type StatementField = 'version' | 'ratified' | 'amended'

/** Keys of a constitution's statements about itself, matched as a whole, so that `Template version` does not match. */
const spellings: readonly (readonly [StatementField, Pattern])[] = [
  ['version', /^(?:(?:current|constitution|constitutional|document)[ _-])?version(?: (?:number|no\.?))?$/i],
  [
    'version',
    wordPattern(['fassung', 'versión', 'versão', 'версия', '版本', '版本号', '版本號', 'バージョン', '버전', 'الإصدار'], 'whole'),
  ],
  [
    'ratified',
    /^(?:date )?ratified(?: on| at)?$|^ratification(?:[ _-]date)?$|^date of ratification$|^(?:originally )?adopted(?: on)?$|^adoption date$/i,
  ],
  [
    'ratified',
    wordPattern(
      [
        ...[
          'ratifiziert',
          'ratifiziert am',
          'verabschiedet',
          'verabschiedet am',
          'ratificado',
          'ratificada',
          'ratifié',
          'ratifiée',
          'ratifiée le',
        ],
        ...['ратифицировано', 'ратифицирован', 'ратифицирована', '批准', '批准日期', '批准于', '批准日', '承認日', '制定日', '비준일'],
      ],
      'whole',
    ),
  ],
  ['amended', /^(?:last[ _-])?amend(?:ed|ment)(?:[ _-]date| on| at)?$|^date of last amendment$/i],
  [
    'amended',
    wordPattern(
      [
        ...[
          'geändert',
          'geändert am',
          'zuletzt geändert',
          'zuletzt geändert am',
          'letzte änderung',
          'última enmienda',
          'última modificación',
        ],
        ...['última emenda', 'última alteração', 'última modificação', 'dernier amendement', 'dernière modification'],
        ...[
          'последняя поправка',
          'последнее изменение',
          '修订',
          '修订日期',
          '修改日期',
          '最近修订',
          '最近修改',
          '最后修订',
          '最后修订日期',
          '最后修改',
        ],
        ...[
          '最后修改日期',
          '最后修正',
          '修訂日期',
          '最後修訂',
          '最後修訂日期',
          '最後修改',
          '最後修正',
          '最終改正日',
          '最終改訂日',
          '最終修正日',
          '최종 개정일',
        ],
      ],
      'whole',
    ),
  ],
]

/** The field that a key names; null for any other key. */
export function fieldOfKey(key: string): StatementField | null {
  return spellings.find(([, spelling]) => spelling.test(key))?.[0] ?? null
}
