import { testCheck } from '../testing/check-tester'
import { useKnownFeatureStatus } from './use-known-feature-status'

testCheck(useKnownFeatureStatus)
