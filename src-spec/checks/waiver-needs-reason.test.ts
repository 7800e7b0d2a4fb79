import { testCheck } from '../testing/check-tester'
import { waiverNeedsReason } from './waiver-needs-reason'

testCheck(waiverNeedsReason)
