import { testCheck } from '../testing/check-tester'
import { approvalNeedsRevision } from './approval-needs-revision'

testCheck(approvalNeedsRevision)
