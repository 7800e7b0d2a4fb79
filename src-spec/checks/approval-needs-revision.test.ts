import { approvalNeedsRevision } from './approval-needs-revision'
import { testCheck } from './check-tester'

testCheck(approvalNeedsRevision)
