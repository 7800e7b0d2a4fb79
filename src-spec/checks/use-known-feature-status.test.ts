import { testCheck } from './check-tester'
import { useKnownFeatureStatus } from './use-known-feature-status'

testCheck(useKnownFeatureStatus)
