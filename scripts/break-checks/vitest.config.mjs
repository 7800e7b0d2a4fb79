import { defineConfig, mergeConfig } from 'vitest/config'
import shared from '../../vitest.config'

export default mergeConfig(shared, defineConfig({ test: { setupFiles: ['scripts/break-checks/break-own-check.ts'] } }))
