import { testCheck } from '../testing/check-tester'
import { noDuplicateHeading } from './no-duplicate-heading'

testCheck(noDuplicateHeading)
