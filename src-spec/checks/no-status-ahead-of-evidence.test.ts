import { testCheck } from '../testing/check-tester'
import { noStatusAheadOfEvidence } from './no-status-ahead-of-evidence'

testCheck(noStatusAheadOfEvidence)
