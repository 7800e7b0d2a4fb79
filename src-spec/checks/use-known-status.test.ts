import { testCheck } from './check-tester'
import { useKnownStatus } from './use-known-status'

testCheck(useKnownStatus)
