import { testCheck } from '../testing/check-tester'
import { alertNeedsRunbook } from './alert-needs-runbook'

testCheck(alertNeedsRunbook)
