import { testCheck } from './check-tester'
import { waiverNeedsReason } from './waiver-needs-reason'

testCheck(waiverNeedsReason)
