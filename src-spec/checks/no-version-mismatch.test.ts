import { testCheck } from '../testing/check-tester'
import { noVersionMismatch } from './no-version-mismatch'

testCheck(noVersionMismatch)
