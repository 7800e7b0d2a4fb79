import type { Pattern } from '../../memo/lazy-pattern'
import { wordPattern } from '../../vocabulary/word-pattern'

/** What the entries of a list of SPEC are. */
export type EntryTopic = 'endpoint' | 'entity' | 'relation' | 'threat' | 'service' | 'library' | 'flag'

/** Words of the line or title above a list. A list belongs to the first topic that fits. */
export const topicTitles: readonly (readonly [EntryTopic, Pattern])[] = [
  ['relation', wordPattern('relation* beziehung* relación* relaciones relação relações 关系 關係 リレーション 관계'.split(' '))],
  [
    'flag',
    wordPattern(['feature flag*', 'feature toggle*', 'feature-schalter', '特性开关', '功能开关', 'フィーチャーフラグ', '기능 플래그']),
  ],
  ['entity', wordPattern('entity entities entität* entité* entidad* entidade* 实体 實體 エンティティ 엔티티'.split(' '))],
  ['threat', wordPattern('threat* bedrohung* menace* amenaza* ameaça* 威胁 威脅 脅威 위협'.split(' '))],
  [
    'library',
    wordPattern([
      'librar*',
      'third-party',
      'packages',
      'bibliothek*',
      'bibliothèque*',
      'biblioteca*',
      '第三方库',
      'ライブラリ',
      '라이브러리',
    ]),
  ],
  [
    'service',
    wordPattern([
      'external service*',
      'externe dienste',
      'services externes',
      'servicios externos',
      'serviços externos',
      '外部服务',
      '外部サービス',
      '외부 서비스',
    ]),
  ],
  ['endpoint', wordPattern(['endpoint*', 'endpunkt*', 'api', 'apis', 'routes', 'rest*', '接口', 'エンドポイント', '엔드포인트'])],
]

/** "Threat 2", "Entity 1": what the template writes before a name. */
export const numberedLabel =
  /^(?:entity|threat|service|library|entität|bedrohung|dienst|bibliothek|entité|menace|bibliothèque|entidad|amenaza|servicio|biblioteca|entidade|ameaça|serviço|实体|威胁|服务|库) ?\d{1,2}\s*[:：.)—–-]\s*/iu
