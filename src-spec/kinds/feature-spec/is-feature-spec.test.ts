import { describe, expect, it } from 'vitest'
import { readDocument } from '../../engine/read-document'

const isFeature = (path: string, text: string): boolean => readDocument({ path, text }).kind === 'feature-spec'

describe('a feature spec', () => {
  it.each([
    '# Feature Specification: Berths\n\n## Acceptance\n\nA list.\n',
    '# Feature Specification — Berths\n\n## User Stories\n',
    '# Feature spec - berths\n\n## Goals\n',
    '# Spec: Berths\n\n## Problem\n',
    '# Spec 008 — Berths\n\n## Requirements\n',
    '# Berths: Feature Spec\n\n## Requirements\n',
    '# 機能仕様書: 船の一覧\n\n## ユーザーストーリー\n',
    '# 功能规格：泊位\n\n## 成功标准\n',
    '# 功能規格書：泊位\n\n## 驗收\n',
    '# 泊位系統 - 完整功能規範\n\n## 成功指標\n',
    '# 명세: 정박지\n\n## 요구사항\n',
    '# 기능 명세: 정박지\n\n## 완료 기준\n',
    '# Especificación de funcionalidad: Muelles\n\n## Criterios de aceptación\n',
    '# Berths\n\n**Spec ID**: SPEC-004\n\n## Goals\n',
    '# 船の一覧\n\n- 機能ID: F-004\n\n## 受け入れ基準\n',
    '# 泊位\n\n- 狀態：草稿\n\n## 使用者故事\n\n## 背景\n',
    '# 정박지\n\n- **상태**: 초안\n\n## 시나리오\n\n## 배경\n',
    '# Berths\n\n**Status**: Draft\n\n## Goals\n\n## User Stories\n',
  ])('is one: %j', (text) => expect(isFeature('specs/berths.md', text)).toBe(true))

  it('is one in a file that is called spec.md, with one known section', () => {
    expect(isFeature('docs/specs/berths/spec.md', '# Berth report\n\n## Goals\n')).toBe(true)
    expect(isFeature('docs/specs/berths/spec.md', '# Berth report\n\n## Weather\n')).toBe(false)
  })

  it('is one about a report if it says that it is a spec', () => {
    expect(isFeature('specs/damage.md', '# Feature Specification: Damage report\n\n## Goals\n')).toBe(true)
    expect(isFeature('specs/damage.md', '# Damage report\n\n**Feature Branch**: `004`\n\n## Goals\n')).toBe(true)
  })
})

describe('another document', () => {
  const rest = '\n\n**Status**: Done\n\n## Goals\n\n## Acceptance\n\nAll passed.\n'

  it.each([
    '# Implementation Report: Berths',
    '# Berths — Validation',
    '# Roadmap',
    '# Summary of the berths',
    '# Berth list: Code Review (2026)',
    '# Specification Quality Checklist: Berths',
    '# POC: Berths',
    '# Implementation Plan: Berths',
    '# 実装計画: 船の一覧',
    '# 泊位测试报告',
    '# Informe: Muelles',
    '# Berth list design',
  ])('is none: %j', (title) => expect(isFeature('specs/berths.md', title + rest)).toBe(false))

  it.each([
    'specs/4/plan.md',
    'specs/4/data-model.md',
    'specs/berths-report.md',
    'specs/4/ROADMAP.md',
    'docs/specs/berths_review.md',
    'specs/4/tasks.md',
  ])('is none under the name %s', (path) => {
    expect(isFeature(path, `# Berths${rest}`)).toBe(false)
    expect(isFeature(path, `# Spec: Berths${rest}`)).toBe(false)
  })

  it('is one without a promise, without a lifecycle, or outside of specs', () => {
    expect(isFeature('specs/berths.md', '# Berths\n\n**Status**: Draft\n\n## Goals\n\n## Background\n')).toBe(false)
    expect(isFeature('specs/berths.md', '# Berths\n\n## Goals\n\n## User Stories\n')).toBe(false)
    expect(isFeature('notes/berths.md', '# Feature Specification: Berths\n\n## Goals\n')).toBe(false)
  })
})
