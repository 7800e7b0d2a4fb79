import { testCheck } from './check-tester'
import { noDuplicateHeading } from './no-duplicate-heading'

testCheck(noDuplicateHeading)
