import { testCheck } from './check-tester'
import { noMissingReportedSection } from './no-missing-reported-section'

testCheck(noMissingReportedSection)
