/** The words that titles of the template's later sections are made of, in the languages that are read. */
export const sectionTitles: Readonly<Record<string, readonly string[]>> = {
  Architecture: words(
    'architecture architectural responsibilities components architektur verantwortlichkeiten responsabilités composants arquitectura ' +
      'responsabilidades componentes arquitetura 架构 架構 职责 職責 架构设计 アーキテクチャ 責務 아키텍처 책임',
  ),
  'Error Handling': words(
    'errors? handling observability monitoring fehler fehlerbehandlung beobachtbarkeit erreurs observabilité errores observabilidad ' +
      'erros 错误处理 錯誤處理 可观测性 可觀測性 エラー処理 エラーハンドリング 可観測性 オブザーバビリティ 오류 처리 관측성',
  ),
  Performance: words(
    'performance capacity scalability scaling leistung kapazität skalierung capacité rendimiento capacidad desempenho capacidade ' +
      '性能 容量 性能要求 パフォーマンス キャパシティ 성능 용량',
  ),
  Dependencies: words('dependencies abhängigkeiten dépendances dependencias dependências 依赖 依賴 依赖项 依存関係 의존성'),
  Testing: words(
    'testing tests? quality strategy qa assurance qualität qualitätssicherung teststrategie qualité pruebas calidad testes qualidade ' +
      '测试 測試 质量 品質 テスト 테스트 품질',
  ),
}

function words(list: string): readonly string[] {
  return list.split(' ')
}
