import { testCheck } from './check-tester'
import { noEmptySection } from './no-empty-section'

testCheck(noEmptySection)
