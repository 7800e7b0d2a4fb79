import { testCheck } from './check-tester'
import { noVersionMismatch } from './no-version-mismatch'

testCheck(noVersionMismatch)
