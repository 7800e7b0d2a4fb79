import { testCheck } from './check-tester'
import { sloNeedsAlert } from './slo-needs-alert'

testCheck(sloNeedsAlert)
