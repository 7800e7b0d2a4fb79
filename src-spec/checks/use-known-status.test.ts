import { testCheck } from '../testing/check-tester'
import { useKnownStatus } from './use-known-status'

testCheck(useKnownStatus)
