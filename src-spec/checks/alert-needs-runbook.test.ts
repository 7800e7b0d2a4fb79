import { alertNeedsRunbook } from './alert-needs-runbook'
import { testCheck } from './check-tester'

testCheck(alertNeedsRunbook)
