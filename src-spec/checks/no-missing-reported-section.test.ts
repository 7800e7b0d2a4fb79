import { testCheck } from '../testing/check-tester'
import { noMissingReportedSection } from './no-missing-reported-section'

testCheck(noMissingReportedSection)
