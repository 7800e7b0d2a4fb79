import { testCheck } from '../testing/check-tester'
import { sloNeedsAlert } from './slo-needs-alert'

testCheck(sloNeedsAlert)
